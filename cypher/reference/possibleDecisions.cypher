// The decisions that have the date and the title of this reference, if there are several: the reference points to one of them.
MATCH (this:Reference)-[link:MAY_REFER_TO]->(node:Decision)
RETURN node, link
