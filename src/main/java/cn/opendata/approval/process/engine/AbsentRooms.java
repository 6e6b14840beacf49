package cn.opendata.approval.process.engine;

import java.lang.reflect.Proxy;

import cn.opendata.approval.delivery.Deliveries;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * Stands in for the room that is still being built, so that the house starts without it;
 * goes when it has come.
 */
@Configuration(proxyBeanMethods = false)
class AbsentRooms {

	@Bean
	@Fallback
	Deliveries absentDeliveries() {
		return absent(Deliveries.class);
	}

	private static <T> T absent(Class<T> door) {
		return door
			.cast(Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] { door }, (proxy, method, args) -> {
				if (method.getDeclaringClass() == Object.class) {
					return switch (method.getName()) {
						case "hashCode" -> System.identityHashCode(proxy);
						case "equals" -> proxy == args[0];
						default -> "absent " + door.getSimpleName();
					};
				}
				throw new UnsupportedOperationException(door.getSimpleName() + " is not built yet");
			}));
	}

}
