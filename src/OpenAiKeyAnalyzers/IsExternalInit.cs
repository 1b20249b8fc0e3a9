namespace System.Runtime.CompilerServices;

/// <summary>Enables <c>init</c> accessors, for which the compiler requires this type; .NET Standard 2.0 does not contain it.</summary>
internal static class IsExternalInit;
