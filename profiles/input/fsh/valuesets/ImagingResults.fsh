ValueSet: ImagingResults
Id: imaging-results
Title: "Result of earlier imaging"
Description: "All codes of the list result of earlier imaging."
* insert OurValues
* include codes from system ImagingResult
