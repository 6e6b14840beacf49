package cn.opendata.approval.organization;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Who may do what is read from a table; what it does not name is denied.
 */
class PermissionTableUnitTests {

	private static final PermissionTable TABLE = PermissionTable.read("thing", """
			# a comment
			roles,states,actions
			CLERK|HEAD,OPEN|PAUSED,read|accept
			HEAD,OPEN,*
			*,CLOSED,read
			AUDITOR,*,read|inspect
			""");

	@Test
	void allowsWhatALineNames() {
		assertThat(TABLE.actions(Set.of(Role.CLERK), "OPEN")).containsExactly("accept", "read");
		assertThat(TABLE.actions(Set.of(Role.CLERK), "CLOSED")).containsExactly("read");
	}

	@Test
	void starMeansAllThatTheFileNames() {
		assertThat(TABLE.actions(Set.of(Role.HEAD), "OPEN")).containsExactly("accept", "inspect", "read");
		assertThat(TABLE.actions(Set.of(Role.AUDITOR), "ANYTHING")).containsExactly("inspect", "read");
	}

	@Test
	void deniesWhatNoLineNames() {
		assertThat(TABLE.actions(Set.of(Role.HANDLER), "OPEN")).isEmpty();
		assertThat(TABLE.actions(Set.of(Role.CLERK), "UNKNOWN")).isEmpty();
		assertThat(TABLE.actions(Set.of(), "CLOSED")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "roles,states,actions\nKING,*,read\n", "roles,states,actions\nCLERK,*,\n",
			"roles,states,actions\nCLERK|*,*,read\n", "roles,states\nCLERK,*\n", "roles,states,actions\n,OPEN,read\n",
			"roles,states,actions\nCLERK,OPEN,read;write\n", "role,state,action\nCLERK,OPEN,read\n" })
	void refusesAFileWithAFault(String csv) {
		assertThatIllegalStateException().isThrownBy(() -> PermissionTable.read("thing", csv))
			.withMessageContaining("thing");
	}

}
