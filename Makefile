# Shorthands; everything here is plain Maven.
MVN ?= ./mvnw

.PHONY: run verify format docs

run: ## start the product with its demo on http://localhost:8080
	$(MVN) spring-boot:run

verify: ## everything that must hold before a change goes in
	$(MVN) verify

format: ## lay the code out
	$(MVN) spring-javaformat:apply

docs: ## write docs/generated anew: pictures of the processes, permissions, variables
	$(MVN) test -Dtest='*DocumentationTests' -Dsurefire.failIfNoSpecifiedTests=false -Dapproval.docs.write=true
