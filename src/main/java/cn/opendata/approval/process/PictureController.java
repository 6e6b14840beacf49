package cn.opendata.approval.process;

import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ProcessPictures.Picture;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

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
		return model(this.pictures.of(visible(actor, number)));
	}

	@GetMapping(path = "/cases/{number}/delivery.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	String delivery(Actor actor, @PathVariable String number) {
		return model(this.pictures.ofDelivery(visible(actor, number)));
	}

	private RequestId visible(Actor actor, String number) {
		return this.files.forReader(actor, number).id();
	}

	private static String model(Optional<Picture> picture) {
		return picture.map(Picture::xml).orElseThrow(() -> Refused.notFound("process.error.no-picture"));
	}

}
