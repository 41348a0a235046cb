ValueSet: SessionTimings
Id: session-timings
Title: "Before or after"
Description: "All codes of the list before or after."
* insert OurValues
* include codes from system SessionTiming
