package org.gongkai.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;

/**
 * Expressions in diagrams see process variables and the {@linkplain PublishedToModels published beans}, and may call
 * methods of these beans only: no reflection, no engine services, no other part of the application. Without this,
 * whoever may deploy a diagram may run any code.
 */
class StrictExpressionManager extends JuelExpressionManager {

    private final ModelBeans modelBeans;

    StrictExpressionManager(ModelBeans modelBeans) {
        super(null);
        this.modelBeans = modelBeans;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        // Beans come first: a process variable of the same name must not shadow them.
        resolver.add(new PublishedBeans());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new MapELResolver(true));
        resolver.add(new ListELResolver(true));
        return resolver;
    }

    private final class PublishedBeans extends BeanELResolver {

        PublishedBeans() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && modelBeans.publishes(property)) {
                context.setPropertyResolved(true);
                return modelBeans.get((String) property);
            }
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            if (!modelBeans.isPublished(base)) {
                throw new PropertyNotFoundException("Expressions may call published beans only, not %s of %s"
                        .formatted(method, base == null ? null : base.getClass().getName()));
            }
            return super.invoke(context, base, method, types, arguments);
        }
    }
}
