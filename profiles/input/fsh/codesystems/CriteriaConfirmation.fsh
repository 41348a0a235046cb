CodeSystem: CriteriaConfirmation
Id: criteria-confirmation
Title: "Confirmation by a clinician"
Description: "What a clinician states about the criteria after seeing the patient. It stands until a clinician states otherwise, whatever later answers say."
* insert OurCodes

* #confirmed "Confirmed by a clinician" "A clinician has seen the patient and confirms that the criteria are met."
* #not-confirmed "Not confirmed" "A clinician has seen the patient and does not confirm it."
* #withdrawn "Confirmation withdrawn" "A clinician takes an earlier confirmation back and says why."
