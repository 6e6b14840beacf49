package cn.opendata.approval.archfixtures;

import org.camunda.bpm.engine.RuntimeService;

/**
 * Wrong: knows the engine.
 */
record EngineUser(RuntimeService engine) {
}
