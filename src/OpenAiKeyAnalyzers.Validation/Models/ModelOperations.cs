namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Specifies operations of the API that ask for a model, and features without which a model is not replaced.</summary>
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

    /// <summary>Every operation: which one it is, only run time knows.</summary>
    All = (1 << 15) - 1,

    /// <summary>The feature of telling speakers apart.</summary>
    Speakers = 1 << 15,

    /// <summary>The feature of operating a computer.</summary>
    ComputerUse = 1 << 16,

    /// <summary>Features belong to a model, whichever operation it serves.</summary>
    Features = Speakers | ComputerUse,
}
