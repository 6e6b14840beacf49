package cn.opendata.approval.exchange;

import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keys of a grant on pages. A new secret is in the answer itself and nowhere else: going
 * back or reloading does not bring it again.
 */
@Controller
@RequestMapping("/cases/grants/{grant}/keys")
class KeyController {

	private final Keys keys;

	private final SharedGrants grants;

	KeyController(Keys keys, SharedGrants grants) {
		this.keys = keys;
		this.grants = grants;
	}

	@PostMapping
	ModelAndView make(Actor actor, @PathVariable String grant) {
		Keys.Made made = this.keys.make(actor, grant);
		return new ModelAndView("exchange/made").addObject("made", made).addObject("grant", required(grant));
	}

	@PostMapping("/{key}/revoke")
	String revoke(Actor actor, @PathVariable String grant, @PathVariable String key) {
		this.keys.revoke(actor, grant, key);
		return "redirect:/cases/" + required(grant).caseNumber() + "/grant";
	}

	private SharedGrant required(String grant) {
		return this.grants.grant(grant).orElseThrow(() -> Refused.notFound("exchange.error.grant.unknown"));
	}

}
