ValueSet: AcrRegions
Id: acr-regions
Title: "Regions of the 2016 criteria"
Description: "All codes of the list regions of the 2016 criteria."
* insert OurValues
* include codes from system AcrRegion
