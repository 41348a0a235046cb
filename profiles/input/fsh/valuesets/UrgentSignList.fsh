ValueSet: UrgentSignList
Id: urgent-signs
Title: "Urgent signs"
Description: "The signs themselves, without the answer that there is none."
* insert OurValues
* include codes from system UrgentSign
* exclude UrgentSign#none
