package cn.opendata.approval.process.engine.cockpit;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Refuses a deployment with a model that brings a document type along: nothing outside
 * the model is ever read for it.
 */
class PlainModels implements Deployer {

	private static final Pattern MODEL = Pattern.compile(".*\\.?(bpmn|dmn|cmmn|xml)", Pattern.CASE_INSENSITIVE);

	private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

	PlainModels() {
		this.xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		this.xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		for (ResourceEntity resource : deployment.getResources().values()) {
			if (MODEL.matcher(resource.getName()).matches() && hasDocumentType(resource)) {
				throw new ProcessEngineException(resource.getName() + " has a DOCTYPE");
			}
		}
	}

	private boolean hasDocumentType(ResourceEntity resource) {
		try {
			XMLStreamReader reader = this.xml.createXMLStreamReader(new ByteArrayInputStream(resource.getBytes()));
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamReader.DTD -> {
						return true;
					}
					case XMLStreamReader.START_ELEMENT -> {
						return false;
					}
					default -> {
						// comments and the like
					}
				}
			}
			return false;
		}
		catch (XMLStreamException ex) {
			throw new ProcessEngineException(resource.getName() + " is no XML", ex);
		}
	}

}
