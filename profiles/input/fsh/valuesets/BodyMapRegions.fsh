ValueSet: BodyMapRegions
Id: body-map-regions
Title: "Body map regions"
Description: "All codes of the list body map regions."
* insert OurValues
* include codes from system BodyMapRegion
