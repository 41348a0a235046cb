ValueSet: ImpressionsOfChange
Id: impressions-of-change
Title: "Impressions of change"
Description: "All codes of the list impressions of change."
* insert OurValues
* include codes from system ImpressionOfChange
