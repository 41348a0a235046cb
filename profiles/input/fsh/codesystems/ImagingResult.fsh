CodeSystem: ImagingResult
Id: imaging-result
Title: "Result of earlier imaging"
Description: "What the patient was told about earlier imaging. The report itself is read from the record."
* insert OurCodes

* #nothing-found "Nothing found" "No finding that explains the pain was reported. Imaging answers some questions and not others."
* #finding-reported "Finding reported" "A finding was reported."
* #waiting "Waiting for the result" "Done, and the result is not there yet."
* #not-known "Not known" "The patient does not know the result."
