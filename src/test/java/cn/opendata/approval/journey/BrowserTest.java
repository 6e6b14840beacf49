package cn.opendata.approval.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.opendata.approval.RunningProduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a browser on the {@link RunningProduct}. A test takes a {@link Browser} as
 * parameter and gets a fresh one, in which nobody is signed in. Without Chromium the
 * tests are skipped, aloud.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("browser")
@EnabledIf(value = "cn.opendata.approval.journey.Chromium#present",
		disabledReason = "no Chromium: install Debian's chromium-headless-shell or name one in the variable CHROMIUM")
@RunningProduct
@ExtendWith(Chromium.class)
public @interface BrowserTest {

}
