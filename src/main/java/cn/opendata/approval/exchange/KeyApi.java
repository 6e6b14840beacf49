package cn.opendata.approval.exchange;

import cn.opendata.approval.organization.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keys of a grant for programs of the using department.
 */
@RestController
@RequestMapping("/api/v1/grants/{grant}/keys")
@Tag(name = "shared data")
class KeyApi {

	private final Keys keys;

	KeyApi(Keys keys) {
		this.keys = keys;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Make a key; its secret is told once")
	Keys.Made make(Actor actor, @PathVariable String grant) {
		return this.keys.make(actor, grant);
	}

	@DeleteMapping("/{key}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Revoke a key at once")
	void revoke(Actor actor, @PathVariable String grant, @PathVariable String key) {
		this.keys.revoke(actor, grant, key);
	}

}
