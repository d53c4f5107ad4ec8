// Deletes the indexes of earlier versions: a node is found by its id.
DROP INDEX agency_slug IF EXISTS;
DROP INDEX appointment_id IF EXISTS;
DROP INDEX commitment_id IF EXISTS;
DROP INDEX decision_slug IF EXISTS;
DROP INDEX document_checksum IF EXISTS;
DROP INDEX document_slug IF EXISTS;
DROP INDEX finding_id IF EXISTS;
DROP INDEX person_slug IF EXISTS;
DROP INDEX pledge_slug IF EXISTS;
DROP INDEX policyarea_slug IF EXISTS;
DROP INDEX programme_slug IF EXISTS;
DROP INDEX reference_id IF EXISTS;
