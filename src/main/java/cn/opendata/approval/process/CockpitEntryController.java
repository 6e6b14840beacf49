package cn.opendata.approval.process;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The way into Camunda's Cockpit from our menu.
 */
@Controller
class CockpitEntryController {

	@GetMapping("/cockpit")
	String cockpit() {
		return "redirect:/camunda/app/cockpit/default/";
	}

}
