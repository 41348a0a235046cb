ValueSet: WpiAreas
Id: wpi-areas
Title: "Areas of the widespread pain index"
Description: "All codes of the list areas of the widespread pain index."
* insert OurValues
* include codes from system WpiArea
