ValueSet: InstrumentScores
Id: instrument-scores
Title: "Scores"
Description: "The scores that are written as Observations of their own."
* insert OurValues
* Score#peg
* Score#wpi
* Score#sss
* Score#fs
* Score#acr-2016
