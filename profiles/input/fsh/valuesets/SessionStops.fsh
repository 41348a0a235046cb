ValueSet: SessionStops
Id: session-stops
Title: "Why a session stopped early"
Description: "All codes of the list why a session stopped early."
* insert OurValues
* include codes from system SessionStop
