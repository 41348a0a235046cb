ValueSet: OnsetManners
Id: onset-manners
Title: "How it began"
Description: "All codes of the list how it began."
* insert OurValues
* include codes from system OnsetManner
