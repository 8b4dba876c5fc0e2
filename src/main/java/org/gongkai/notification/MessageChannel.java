package org.gongkai.notification;

/** One way out of the house, if it is set up. */
interface MessageChannel {

    Channel channel();

    /** @return whether the configuration of the machine says where messages go; without it nothing can be sent this way */
    boolean isConfigured();

    /** @return what marks every copy of the message with this id, so that a second one can be recognised */
    String mark(String id);

    /**
     * Makes everything ready: what fails here has certainly not left the house.
     *
     * @throws DeliveryFault when it cannot be sent as it is
     */
    Handover prepare(MessageContent message);

    /** The last step, after which a message may be out. */
    @FunctionalInterface
    interface Handover {

        /** @throws DeliveryFault when it was not taken, or it is not known whether it was */
        void hand();
    }
}
