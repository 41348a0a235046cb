ValueSet: MeasuringTools
Id: measuring-tools
Title: "What a range was measured with"
Description: "All codes of the list what a range was measured with."
* insert OurValues
* include codes from system MeasuringTool
