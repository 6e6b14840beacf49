package cn.opendata.approval.process.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import cn.opendata.approval.process.DecisionTables;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables as the engine keeps them.
 */
@Service
@Transactional(readOnly = true)
class EngineDecisionTables implements DecisionTables {

	private final RepositoryService repository;

	EngineDecisionTables(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public List<Table> all() {
		return this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.orderByDecisionDefinitionName()
			.asc()
			.list()
			.stream()
			.flatMap((definition) -> table(definition).stream())
			.toList();
	}

	/** Empty for a decision that is no table. */
	private Optional<Table> table(DecisionDefinition definition) {
		DmnModelInstance model = this.repository.getDmnModelInstance(definition.getId());
		Decision decision = model.getModelElementById(definition.getKey());
		if (!(decision.getExpression() instanceof DecisionTable table)) {
			return Optional.empty();
		}
		return Optional.of(new Table(definition.getKey(), decision.getName(), words(decision), definition.getVersion(),
				Optional.ofNullable(definition.getVersionTag()).orElse(""),
				this.repository.createDeploymentQuery()
					.deploymentId(definition.getDeploymentId())
					.singleResult()
					.getDeploymentTime()
					.toInstant(),
				table.getHitPolicy().name(),
				table.getInputs()
					.stream()
					.map((input) -> new Column(input.getLabel(), text(input.getInputExpression().getText())))
					.toList(),
				table.getOutputs().stream().map((output) -> new Column(output.getLabel(), output.getName())).toList(),
				table.getRules().stream().map(EngineDecisionTables::row).toList()));
	}

	private static Row row(Rule rule) {
		return new Row(words(rule), texts(rule.getInputEntries(), (entry) -> entry.getText()),
				texts(rule.getOutputEntries(), (entry) -> entry.getText()));
	}

	private static <E> List<String> texts(Collection<E> entries, Function<E, Text> text) {
		return entries.stream().map((entry) -> text(text.apply(entry))).toList();
	}

	private static String words(DmnElement element) {
		return Optional.ofNullable(element.getDescription()).map(Description::getTextContent).orElse("");
	}

	private static String text(Text text) {
		return Optional.ofNullable(text).map(Text::getTextContent).map(String::strip).orElse("");
	}

}
