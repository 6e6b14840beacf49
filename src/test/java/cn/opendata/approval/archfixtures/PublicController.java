package cn.opendata.approval.archfixtures;

import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: other rooms could call it. Abstract, so that no test's context takes it for a
 * bean.
 */
@RestController
public abstract class PublicController {

}
