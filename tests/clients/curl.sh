#!/bin/sh
# Which decisions concern FIT and VLAM jointly? Any shell with curl can ask.
server="${1:-http://localhost:4000}"
curl -s "$server/graphql" -H 'content-type: application/json' -d '{
  "query": "query ($agencies: [String!]) { decisions(where: {agencies: {all: $agencies}}) { nodes { date title } } }",
  "variables": { "agencies": ["fit", "vlam"] }
}'
