package cn.opendata.approval.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The front page and the guide.
 */
@Controller
class HomeController {

	@GetMapping("/")
	String home() {
		return "web/home";
	}

}
