namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Specifies the operations of the API that use a model, and features without which a model is not replaced.</summary>
[Flags]
internal enum ModelOperations
{
    None = 0,
    Chat = 1,
    Responses = 1 << 1,
    Completions = 1 << 2,
    Edits = 1 << 3,
    Embeddings = 1 << 4,
    ImageGenerations = 1 << 5,
    ImageEdits = 1 << 6,
    ImageVariations = 1 << 7,
    Speech = 1 << 8,
    Transcriptions = 1 << 9,
    Translations = 1 << 10,
    Moderations = 1 << 11,
    Videos = 1 << 12,
    Realtime = 1 << 13,

    /// <summary>The transcription model of a realtime session.</summary>
    RealtimeTranscription = 1 << 14,

    /// <summary>The translation model of a realtime session.</summary>
    RealtimeTranslation = 1 << 15,

    /// <summary>Live sessions.</summary>
    Live = 1 << 16,

    /// <summary>Every operation: the actual one is known only at run time.</summary>
    All = (1 << 17) - 1,

    /// <summary>The feature of distinguishing speakers.</summary>
    Speakers = 1 << 17,

    /// <summary>The feature of operating a computer.</summary>
    ComputerUse = 1 << 18,

    /// <summary>Features belong to a model, regardless of the operation.</summary>
    Features = Speakers | ComputerUse,

    /// <summary>Fine-tuning, whose models differ between accounts: no row lists it, so no successor supports it.</summary>
    FineTuning = 1 << 19,

    /// <summary>The created object is a model itself, which is passed to an operation later.</summary>
    Value = 1 << 20,

    /// <summary>
    /// The operations for which the tables state with certainty that a model does not support them. Kinds of sessions are excluded: an
    /// audio session may contain a model of another kind.
    /// </summary>
    Certain = All & ~(Videos | RealtimeTranscription | RealtimeTranslation | Live),
}
