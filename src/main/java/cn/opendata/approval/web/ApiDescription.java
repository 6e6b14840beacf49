package cn.opendata.approval.web;

import java.util.Locale;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import cn.opendata.approval.organization.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the interface for programs at {@code /v3/api-docs}: how to sign in and what a
 * refusal looks like; the calls describe themselves.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String BEARER = "token";

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
	}

	@Bean
	OpenAPI openApi(MessageSource messages) {
		return new OpenAPI()
			.info(new Info().title(text(messages, "web.platform"))
				.version("v1")
				.description(text(messages, "web.api.description")))
			.components(new Components().addSecuritySchemes(BEARER,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description(text(messages, "web.api.token"))))
			.addSecurityItem(new SecurityRequirement().addList(BEARER));
	}

	@Bean
	OpenApiCustomizer refusalsInApi(MessageSource messages) {
		return (api) -> {
			if (api.getPaths() == null) {
				return;
			}
			api.getPaths()
				.values()
				.stream()
				.flatMap((path) -> path.readOperations().stream())
				.forEach((call) -> call.getResponses().addApiResponse("default", problem(messages)));
		};
	}

	private static ApiResponse problem(MessageSource messages) {
		Schema<?> violation = new Schema<>().type("object")
			.addProperty("field", new Schema<>().type("string"))
			.addProperty("message", new Schema<>().type("string"));
		Schema<?> problem = new Schema<>().type("object")
			.addProperty("type", new Schema<>().type("string"))
			.addProperty("title", new Schema<>().type("string"))
			.addProperty("status", new Schema<>().type("integer"))
			.addProperty("detail", new Schema<>().type("string"))
			.addProperty("violations", new Schema<>().type("array").items(violation));
		return new ApiResponse().description(text(messages, "web.api.problem"))
			.content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
	}

	private static String text(MessageSource messages, String key) {
		return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
	}

}
