package cn.opendata.approval.archfixtures;

import org.springframework.core.io.Resource;

/**
 * Wrong: a value that carries a type of the framework.
 *
 * @param content of the framework
 */
public record SpringInValue(Resource content) {
}
