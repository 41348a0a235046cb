namespace Physology.Fhir.R4.Json;

/// <summary>How a text that is not quite FHIR's JSON is read.</summary>
public enum JsonReading
{
    /// <summary>By the letter of R4's JSON format: what departs from it is an error.</summary>
    Strict,

    /// <summary>
    /// As <see cref="Strict"/>, but where only one meaning is possible that meaning is taken, and each departure is a warning:
    /// a number or boolean written as a string and the reverse (JSON120), a single value where an array belongs (JSON121), an array of one
    /// item where a single value belongs (JSON122), white space around a primitive that may have none (JSON123); empty strings, objects and
    /// arrays (JSON108) and nulls (JSON111) are as no member; and members that R4 does not know (JSON104; a later release may have added
    /// them) weigh no more than a warning. All else stays an error, the grammar of JSON as much as a modifierExtension where none may be.
    /// </summary>
    Tolerant,
}
