ValueSet: BodyMapLandmarks
Id: body-map-landmarks
Title: "Body map landmarks"
Description: "All codes of the list body map landmarks."
* insert OurValues
* include codes from system BodyMapLandmark
