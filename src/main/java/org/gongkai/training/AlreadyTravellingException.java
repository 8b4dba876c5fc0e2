package org.gongkai.training;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The clock is on its way (409). */
class AlreadyTravellingException extends ErrorResponseException {

    AlreadyTravellingException() {
        super(HttpStatus.CONFLICT);
        setTitle("时钟正在拨动");
        setDetail("演练时钟正在拨动，请等它到达，或者先停下，再拨到别的时间。");
    }
}
