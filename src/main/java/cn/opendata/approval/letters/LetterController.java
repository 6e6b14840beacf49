package cn.opendata.approval.letters;

import java.nio.charset.StandardCharsets;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives a letter to whoever may see its case.
 */
@Controller
class LetterController {

	private final CaseFiles cases;

	private final StoredLetters letters;

	private final Files files;

	LetterController(CaseFiles cases, StoredLetters letters, Files files) {
		this.cases = cases;
		this.letters = letters;
		this.files = files;
	}

	@GetMapping("/cases/{number}/letters/{id}")
	ResponseEntity<InputStreamResource> letter(Actor actor, @PathVariable String number, @PathVariable String id,
			@RequestParam(defaultValue = "false") boolean download) {
		CaseFile file = this.cases.forReader(actor, number);
		Letter letter = this.letters.letter(file.id(), id).orElseThrow(() -> Refused.notFound("letters.error.unknown"));
		FileId pdf = this.letters.file(letter);
		ContentDisposition disposition = (download ? ContentDisposition.attachment() : ContentDisposition.inline())
			.filename(letter.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(new InputStreamResource(this.files.open(pdf)));
	}

}
