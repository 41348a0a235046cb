ValueSet: Depths
Id: depths
Title: "Depths"
Description: "All codes of the list depths."
* insert OurValues
* include codes from system Depth
