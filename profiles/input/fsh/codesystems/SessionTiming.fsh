CodeSystem: SessionTiming
Id: session-timing
Title: "Before or after"
Description: "When in a session a rating was given. Such ratings never share a series with weekly averages."
* insert OurCodes

* #before "Before the session" "Asked before anybody was touched."
* #after "After the session" "Asked before the patient left."
