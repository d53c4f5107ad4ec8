"""Who was appointed at FIT, and when? Python's standard library is enough."""

import json
import sys
from urllib.request import Request, urlopen

SERVER = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"


def ask(query, **variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = Request(f"{SERVER}/graphql", body, {"content-type": "application/json"})
    with urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise ValueError(answer["errors"][0]["message"])
    return answer["data"]


data = ask(
    """query ($agency: String!) {
      agency(slug: $agency) {
        appointments(first: 100, orderBy: {field: DATE, direction: ASC}) { nodes { date act role } }
      }
    }""",
    agency="fit",
)
for appointment in data["agency"]["appointments"]["nodes"]:
    print(appointment["date"], appointment["act"], appointment["role"])
