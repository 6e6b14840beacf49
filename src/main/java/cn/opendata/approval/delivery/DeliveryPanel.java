package cn.opendata.approval.delivery;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CasePanel;

import org.springframework.stereotype.Component;

/**
 * The part of the case page on its delivery: files, grant, rating.
 */
@Component
class DeliveryPanel implements CasePanel {

	private final GrantAccess access;

	private final Grants grants;

	private final DeliveryFiles files;

	private final CaseFiles cases;

	DeliveryPanel(GrantAccess access, Grants grants, DeliveryFiles files, CaseFiles cases) {
		this.access = access;
		this.grants = grants;
		this.files = files;
		this.cases = cases;
	}

	private static boolean byInterface(CaseFile file) {
		return file.content().sharing().filter((ask) -> ask.method() == SharingMethod.INTERFACE).isPresent();
	}

	@Override
	public int order() {
		return 100;
	}

	@Override
	public String fragment() {
		return "delivery/panel :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		Set<String> actions = new HashSet<>(this.access.actions(actor, file));
		if (byInterface(file)) {
			// its data is kept with the entry
			actions.removeAll(List.of("addFile", "removeFile", "readFiles"));
		}
		boolean rate = this.cases.actions(actor, file).contains("rate");
		Optional<GrantView> grant = this.grants.of(actor, file.id());
		List<DeliveryFile> shown = actions.contains("readFiles") ? this.files.of(file.id()) : List.of();
		if (grant.isEmpty() && !rate && !actions.contains("readFiles")) {
			return Optional.empty();
		}
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("number", file.number());
		model.put("actions", actions);
		model.put("grant", grant.orElse(null));
		// a grant between departments has one page for both sides
		model.put("own", actor.is(file.applicant().person()) && file.asking().isEmpty());
		model.put("files", shown);
		model.put("rate", rate);
		return Optional.of(model);
	}

}
