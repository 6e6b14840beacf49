package cn.opendata.approval.organization;

import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * Shows a form again, with the faults beside its fields.
 */
final class FormFaults {

	private FormFaults() {
	}

	/** Puts the faults into the model; a refusal of another kind goes on. */
	static void show(Refused no, Model model, HttpServletResponse response) {
		if (no.kind() != Refused.Kind.INVALID) {
			throw no;
		}
		model.addAttribute("errors", no.violations());
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
	}

}
