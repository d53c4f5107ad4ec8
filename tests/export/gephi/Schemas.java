import java.io.File;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks files against the schema of their ending. Prints a line a fault. */
public class Schemas {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(file.endsWith(".gexf") ? gexf() : source("graphml.xsd", read("graphml.xsd")))
          .newValidator();
      validator.setErrorHandler(new DefaultHandler() {
        @Override
        public void error(SAXParseException fault) {
          System.out.println(file + ":" + fault.getLineNumber() + " " + fault.getMessage());
        }
      });
      validator.validate(new StreamSource(new File(file)));
    }
  }

  /** No package has the schema of GEXF 1.3, which adds the kind of an edge to 1.2 and has names of its own. */
  static StreamSource gexf() throws Exception {
    String weight = "<xs:attribute name=\"weight\" type=\"ns1:weight-type\"/>";
    String schema = read("gexf.xsd")
        .replace("\"http://www.gexf.net/1.2draft\"", "\"http://gexf.net/1.3\"")
        .replace("<xs:enumeration value=\"1.2\"/>", "<xs:enumeration value=\"1.3\"/>")
        .replace(weight, weight + "<xs:attribute name=\"kind\" type=\"xs:token\"/>");
    return source("gexf.xsd", schema);
  }

  static URL resource(String name) {
    return Schemas.class.getClassLoader().getResource(name);
  }

  static String read(String name) throws Exception {
    try (InputStream stream = resource(name).openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static StreamSource source(String name, String schema) {
    return new StreamSource(new StringReader(schema), resource(name).toString());
  }
}
