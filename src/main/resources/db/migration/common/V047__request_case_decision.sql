-- an answered case points at the decision that answered it, of the same case and outcome;
-- that row's own constraints see to ground, reason and basis
ALTER TABLE request_decision ADD CONSTRAINT request_decision_of UNIQUE (id, outcome, request_id);
ALTER TABLE request_case ADD COLUMN decision_id VARCHAR(64);
UPDATE request_case SET decision_id = (
  SELECT d.id FROM request_decision d
  WHERE d.request_id = request_case.id AND d.stage = 'DECIDED' AND d.outcome = request_case.outcome
  ORDER BY d.seq DESC LIMIT 1)
WHERE outcome IS NOT NULL;
ALTER TABLE request_case ADD CONSTRAINT request_case_decision
  FOREIGN KEY (decision_id, outcome, id) REFERENCES request_decision (id, outcome, request_id);
ALTER TABLE request_case ADD CONSTRAINT request_case_reasoned CHECK (
  status NOT IN ('ANSWERED', 'AWAITING_AGREEMENT', 'OPENED', 'FEEDBACK_GIVEN', 'ARCHIVED', 'NOT_ACCEPTED')
  OR (outcome IS NOT NULL AND decision_id IS NOT NULL));
