import java.io.File;
import java.util.TreeSet;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens files as Gephi does when a person opens them, with its defaults. Each argument is a graph: one file, or the
 * table of nodes and the table of edges, parted by a plus. Prints what Gephi has then, a line a fact, parted by tabs.
 */
public class Gephi {
  static <T> T service(Class<T> type) {
    return Lookup.getDefault().lookup(type);
  }

  public static void main(String[] graphs) throws Exception {
    service(ProjectController.class).newProject();
    for (String graph : graphs) {
      Workspace workspace = service(ProjectController.class).newWorkspace(service(ProjectController.class).getCurrentProject());
      service(ProjectController.class).openWorkspace(workspace);
      String name = graph;
      for (String path : graph.split("\\+")) {
        Container container = service(ImportController.class).importFile(new File(path));
        for (Issue issue : container.getReport().getIssuesList(1000))
          if (issue.getLevel() != Issue.Level.INFO) say(name, "issue", issue.getLevel() + " " + issue.getMessage());
        container.setReport(new org.gephi.io.importer.api.Report());
        service(ImportController.class).process(container, new AppendProcessor(), workspace);
        for (Issue issue : container.getReport().getIssuesList(1000))
          if (issue.getLevel() != Issue.Level.INFO) say(name, "issue", issue.getLevel() + " " + issue.getMessage());
      }
      GraphModel model = service(GraphController.class).getGraphModel(workspace);
      say(name, "nodes", model.getGraph().getNodeCount());
      say(name, "edges", model.getGraph().getEdgeCount());
      say(name, "directed", model.isDirected());
      say(name, "dynamic", model.isDynamic());
      say(name, "time", model.getTimeFormat() + " " + model.getTimeBounds());
      TreeSet<String> kinds = new TreeSet<>();
      for (Edge edge : model.getGraph().getEdges()) kinds.add(edge.getTypeLabel() + "=" + edge.getLabel());
      say(name, "kinds", String.join(" ", kinds));
      columns(name, "node", model.getNodeTable());
      columns(name, "edge", model.getEdgeTable());
    }
    System.exit(0);
  }

  static void columns(String name, String of, Table table) {
    for (Column column : table) if (!column.isProperty()) say(name, of + " " + column.getTitle(), column.getTypeClass().getSimpleName());
  }

  static void say(String name, String what, Object value) {
    System.out.println(name + "\t" + what + "\t" + String.valueOf(value).replaceAll("\\s+", " "));
  }
}
