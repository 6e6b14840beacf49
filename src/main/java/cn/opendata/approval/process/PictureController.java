package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ProcessPictures.Part;
import cn.opendata.approval.process.ProcessPictures.Picture;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.Refused;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The models that the pictures of a case are drawn from, for whoever may see the case.
 */
@RestController
class PictureController {

	private final CaseFiles files;

	private final ProcessPictures pictures;

	PictureController(CaseFiles files, ProcessPictures pictures) {
		this.files = files;
		this.pictures = pictures;
	}

	@GetMapping(path = "/cases/{number}/process.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	String process(Actor actor, @PathVariable String number) {
		return model(actor, number, Part.CASE);
	}

	@GetMapping(path = "/cases/{number}/handling.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	String handling(Actor actor, @PathVariable String number) {
		return model(actor, number, Part.HANDLING);
	}

	@GetMapping(path = "/cases/{number}/extension.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	String extension(Actor actor, @PathVariable String number) {
		return model(actor, number, Part.EXTENSION);
	}

	@GetMapping(path = "/cases/{number}/grant.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	String grant(Actor actor, @PathVariable String number) {
		return model(actor, number, Part.GRANT);
	}

	@GetMapping(path = "/cases/{number}/delivery.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	String delivery(Actor actor, @PathVariable String number) {
		return model(actor, number, Part.DELIVERY);
	}

	private String model(Actor actor, String number, Part part) {
		return this.pictures.of(this.files.forReader(actor, number).id(), part)
			.map(Picture::xml)
			.orElseThrow(() -> Refused.notFound("process.error.no-picture"));
	}

}
