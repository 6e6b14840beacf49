-- applicants (申请人): the number is stored sealed, and masked for the eye
CREATE TABLE organization_profile (
	person_id VARCHAR(64) NOT NULL,
	applicant_type VARCHAR(32) NOT NULL,
	name VARCHAR(128) NOT NULL,
	id_type VARCHAR(16) NOT NULL,
	number_masked VARCHAR(32) NOT NULL,
	number_sealed VARCHAR(255) NOT NULL,
	contact VARCHAR(64) NOT NULL,
	phone VARCHAR(32) NOT NULL,
	email VARCHAR(254) NOT NULL,
	CONSTRAINT organization_profile_pk PRIMARY KEY (person_id),
	CONSTRAINT organization_profile_person_fk FOREIGN KEY (person_id) REFERENCES organization_person (id),
	CONSTRAINT organization_profile_type_ck CHECK (applicant_type IN ('CITIZEN', 'LEGAL_PERSON', 'OTHER_ORGANIZATION')),
	CONSTRAINT organization_profile_id_type_ck CHECK (id_type IN ('ID_CARD', 'CREDIT_CODE'))
);
