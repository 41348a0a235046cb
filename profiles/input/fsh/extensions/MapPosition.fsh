Extension: MapPosition
Id: map-position
Title: "Position on the drawing"
Description: "Where the point was drawn, as shares of the width and height of one view, with the version of the drawing. It only redraws: region and landmark are never taken from it."
Context: Observation.bodySite
* insert OurMetadata
* extension contains u 1..1 and v 1..1 and mapVersion 1..1
* extension[u].value[x] 1..1
* extension[u].value[x] only decimal
* extension[v].value[x] 1..1
* extension[v].value[x] only decimal
* extension[mapVersion].value[x] 1..1
* extension[mapVersion].value[x] only string
