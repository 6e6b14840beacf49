package cn.opendata.approval.delivery;

import java.io.IOException;
import java.io.InputStream;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFiles;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Delivery files for programs: what the data manager puts up before the agreement is
 * offered.
 */
@RestController
@RequestMapping("/api/v1/requests/{number}/delivery-files")
class DeliveryFilesApi {

	private final CaseFiles cases;

	private final DeliveryFiles files;

	DeliveryFilesApi(CaseFiles cases, DeliveryFiles files) {
		this.cases = cases;
		this.files = files;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	GrantsApi.GrantFile putUp(Actor actor, @PathVariable String number, @RequestParam MultipartFile file)
			throws IOException {
		try (InputStream content = file.getInputStream()) {
			return GrantsApi.GrantFile
				.of(this.files.putUp(actor, this.cases.forReader(actor, number), file.getOriginalFilename(), content));
		}
	}

}
