import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Gives each lambda of the classes in a folder (`DIR KEPT`) a class of its own, and keeps what it
/// changes as it was compiled in another folder, for those who look at that. Java would make these
/// classes one by one while the program starts (JVMS 6.5, `invokedynamic`;
/// `java.lang.invoke.LambdaMetafactory`), a sixth of what its thread for the window does then.
/// Those of a folder that was done before are there already.
public final class Lambdas {

    private static final ClassDesc FACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");
    private static final String MAKE = "of";
    private static final String ONE = "ONE";

    private final Path folder;
    private final Path kept;
    private final ClassFile format;

    /// By the host of their nest: the classes that were made, which may call what is private there.
    private final Map<ClassDesc, List<ClassDesc>> made = new TreeMap<>(Lambdas::byName);

    private Lambdas(Path folder, Path kept) {
        this.folder = folder;
        this.kept = kept;
        ClassLoader loader = Lambdas.class.getClassLoader();
        this.format =
                ClassFile.of(
                        ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(this::open)
                                        .orElse(ClassHierarchyResolver.ofResourceParsing(loader))
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] args) throws IOException {
        Lambdas lambdas = new Lambdas(Path.of(args[0]), Path.of(args[1]));
        for (Path file : lambdas.files()) {
            lambdas.change(file);
        }
        for (Map.Entry<ClassDesc, List<ClassDesc>> nest : lambdas.made.entrySet()) {
            lambdas.admit(nest.getKey(), nest.getValue());
        }
    }

    private static int byName(ClassDesc one, ClassDesc other) {
        return one.descriptorString().compareTo(other.descriptorString());
    }

    private InputStream open(ClassDesc type) {
        try {
            Path file = file(type);
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
    }

    private Path file(ClassDesc type) {
        String name = type.descriptorString();
        return folder.resolve(name.substring(1, name.length() - 1) + ".class");
    }

    /// Lets the lambdas of a class be made by classes of their own.
    private void change(Path file) throws IOException {
        ClassModel model = format.parse(file);
        ClassDesc type = model.thisClass().asSymbol();
        ClassDesc host =
                model.findAttribute(Attributes.nestHost())
                        .map(NestHostAttribute::nestHost)
                        .map(ClassEntry::asSymbol)
                        .orElse(type);
        List<Lambda> found = new ArrayList<>();
        CodeTransform calls =
                (code, element) -> {
                    if (element instanceof InvokeDynamicInstruction call && isLambda(call)) {
                        ClassDesc name = named(type, found.size());
                        Lambda lambda = Lambda.of(call, name, type, host);
                        found.add(lambda);
                        code.invokestatic(lambda.name(), MAKE, lambda.type());
                    } else {
                        code.with(element);
                    }
                };
        byte[] changed =
                format.transformClass(model, ClassTransform.transformingMethodBodies(calls));
        if (found.isEmpty()) {
            return;
        }
        Path before = kept.resolve(folder.relativize(file));
        Files.createDirectories(before.getParent());
        Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING);
        Files.write(file, changed);
        for (Lambda lambda : found) {
            byte[] bytes = lambda.bytes(format);
            List<VerifyError> faults = format.verify(bytes);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(lambda + ": " + faults);
            }
            Files.write(file(lambda.name()), bytes);
            made.computeIfAbsent(host, _ -> new ArrayList<>()).add(lambda.name());
        }
    }

    private static ClassDesc named(ClassDesc type, int number) {
        String name = type.displayName() + "$$Lambda$" + number;
        return ClassDesc.of(type.packageName(), name);
    }

    private static boolean isLambda(InvokeDynamicInstruction call) {
        DirectMethodHandleDesc by = call.bootstrapMethod();
        return by.owner().equals(FACTORY) && by.methodName().equals("metafactory");
    }

    /// Lets classes into a nest.
    private void admit(ClassDesc host, List<ClassDesc> added) throws IOException {
        ClassModel model = format.parse(file(host));
        List<ClassDesc> members = new ArrayList<>();
        model.findAttribute(Attributes.nestMembers())
                .ifPresent(there -> there.nestMembers().forEach(m -> members.add(m.asSymbol())));
        members.addAll(added);
        ClassTransform others =
                ClassTransform.dropping(element -> element instanceof NestMembersAttribute)
                        .andThen(
                                ClassTransform.endHandler(
                                        builder ->
                                                builder.with(
                                                        NestMembersAttribute.ofSymbols(members))));
        Files.write(file(host), format.transformClass(model, others));
    }

    /// One lambda or method reference: as it is asked for, and what it does.
    ///
    /// @param name of its class
    /// @param outer the class in which it is asked for
    /// @param host of the nest to which both belong
    /// @param method of the interface
    /// @param type what it takes along, and the interface
    /// @param erased the method as the interface has it
    /// @param exact the method with the types that are really handed over
    /// @param work what is called
    private record Lambda(
            ClassDesc name,
            ClassDesc outer,
            ClassDesc host,
            String method,
            MethodTypeDesc type,
            MethodTypeDesc erased,
            MethodTypeDesc exact,
            DirectMethodHandleDesc work) {

        static Lambda of(
                InvokeDynamicInstruction call, ClassDesc name, ClassDesc outer, ClassDesc host) {
            return new Lambda(
                    name,
                    outer,
                    host,
                    call.name().stringValue(),
                    call.typeSymbol(),
                    (MethodTypeDesc) call.bootstrapArgs().get(0),
                    (MethodTypeDesc) call.bootstrapArgs().get(2),
                    (DirectMethodHandleDesc) call.bootstrapArgs().get(1));
        }

        private ClassDesc face() {
            return type.returnType();
        }

        private static String field(int index) {
            return "f" + index;
        }

        byte[] bytes(ClassFile format) {
            return format.build(
                    name,
                    c -> {
                        c.withFlags(AccessFlag.FINAL, AccessFlag.SUPER, AccessFlag.SYNTHETIC);
                        c.withInterfaceSymbols(face());
                        c.with(NestHostAttribute.of(host));
                        c.with(anonymous());
                        c.with(EnclosingMethodAttribute.of(outer, none(), none()));
                        for (int i = 0; i < type.parameterCount(); i++) {
                            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL;
                            c.withField(field(i), type.parameterType(i), flags);
                        }
                        MethodTypeDesc takes = type.changeReturnType(CD_void);
                        c.withMethodBody(INIT_NAME, takes, ClassFile.ACC_PRIVATE, this::keep);
                        if (type.parameterCount() == 0) {
                            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC;
                            c.withField(ONE, name, flags | ClassFile.ACC_FINAL);
                            c.withMethodBody(
                                    CLASS_INIT_NAME,
                                    MethodTypeDesc.of(CD_void),
                                    ClassFile.ACC_STATIC,
                                    this::makeOne);
                        }
                        c.withMethodBody(MAKE, type, ClassFile.ACC_STATIC, this::make);
                        c.withMethodBody(method, erased, ClassFile.ACC_PUBLIC, this::call);
                    });
        }

        private InnerClassesAttribute anonymous() {
            int flags = ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC;
            return InnerClassesAttribute.of(InnerClassInfo.of(name, none(), none(), flags));
        }

        private static <T> Optional<T> none() {
            return Optional.empty();
        }

        private void keep(CodeBuilder code) {
            code.aload(0).invokespecial(CD_Object, INIT_NAME, MethodTypeDesc.of(CD_void));
            for (int i = 0; i < type.parameterCount(); i++) {
                ClassDesc each = type.parameterType(i);
                code.aload(0)
                        .loadLocal(TypeKind.from(each), code.parameterSlot(i))
                        .putfield(name, field(i), each);
            }
            code.return_();
        }

        private void makeOne(CodeBuilder code) {
            code.new_(name).dup();
            code.invokespecial(name, INIT_NAME, MethodTypeDesc.of(CD_void));
            code.putstatic(name, ONE, name).return_();
        }

        /// Without anything to take along it is always the same.
        private void make(CodeBuilder code) {
            if (type.parameterCount() == 0) {
                code.getstatic(name, ONE, name).areturn();
                return;
            }
            code.new_(name).dup();
            for (int i = 0; i < type.parameterCount(); i++) {
                code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
            }
            code.invokespecial(name, INIT_NAME, type.changeReturnType(CD_void)).areturn();
        }

        private void call(CodeBuilder code) {
            if (work.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
                code.new_(work.owner()).dup();
            }
            List<ClassDesc> wanted = wanted();
            int taken = type.parameterCount();
            for (int i = 0; i < taken; i++) {
                code.aload(0).getfield(name, field(i), type.parameterType(i));
            }
            for (int i = 0; i < erased.parameterCount(); i++) {
                ClassDesc each = erased.parameterType(i);
                code.loadLocal(TypeKind.from(each), code.parameterSlot(i));
                convert(code, each, exact.parameterType(i), wanted.get(taken + i));
            }
            invoke(code);
            ClassDesc given =
                    work.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR
                            ? work.owner()
                            : work.invocationType().returnType();
            if (erased.returnType().equals(CD_void)) {
                drop(code, given);
                code.return_();
            } else {
                convert(code, given, exact.returnType(), erased.returnType());
                code.return_(TypeKind.from(erased.returnType()));
            }
        }

        /// What is called wants this, the object on which it is called included.
        private List<ClassDesc> wanted() {
            return work.invocationType().parameterList();
        }

        private void invoke(CodeBuilder code) {
            String called = work.methodName();
            MethodTypeDesc of = MethodTypeDesc.ofDescriptor(work.lookupDescriptor());
            ClassDesc owner = work.owner();
            boolean isInterface = work.isOwnerInterface();
            switch (work.kind()) {
                case STATIC, INTERFACE_STATIC -> code.invokestatic(owner, called, of, isInterface);
                case CONSTRUCTOR -> code.invokespecial(owner, INIT_NAME, of);
                // private in the same nest
                case VIRTUAL, SPECIAL -> {
                    if (isInterface) {
                        code.invokeinterface(owner, called, of);
                    } else {
                        code.invokevirtual(owner, called, of);
                    }
                }
                case INTERFACE_VIRTUAL, INTERFACE_SPECIAL ->
                        code.invokeinterface(owner, called, of);
                default -> throw new IllegalArgumentException("no call: " + work);
            }
        }

        private static void drop(CodeBuilder code, ClassDesc type) {
            switch (TypeKind.from(type).slotSize()) {
                case 0 -> {}
                case 1 -> code.pop();
                default -> code.pop2();
            }
        }

        /// Makes of what is there, which is handed over as `exact`, what is wanted.
        private static void convert(
                CodeBuilder code, ClassDesc there, ClassDesc exact, ClassDesc wanted) {
            if (there.isPrimitive() && wanted.isPrimitive()) {
                code.conversion(TypeKind.from(there), TypeKind.from(wanted));
            } else if (there.isPrimitive()) {
                Box box = Box.of(there);
                code.invokestatic(box.type(), "valueOf", MethodTypeDesc.of(box.type(), there));
            } else if (wanted.isPrimitive()) {
                ClassDesc boxed = exact.isPrimitive() ? Box.of(exact).type() : exact;
                Box box = Box.ofType(boxed, wanted);
                cast(code, there, box.type());
                code.invokevirtual(box.type(), box.getter(), MethodTypeDesc.of(box.primitive()));
                code.conversion(TypeKind.from(box.primitive()), TypeKind.from(wanted));
            } else {
                cast(code, there, exact);
                cast(code, exact, wanted);
            }
        }

        private static void cast(CodeBuilder code, ClassDesc from, ClassDesc to) {
            if (!from.equals(to) && !to.equals(CD_Object)) {
                code.checkcast(to);
            }
        }
    }

    /// A class whose objects hold a primitive value.
    private record Box(ClassDesc type, ClassDesc primitive) {

        private static final Map<String, String> NAMES =
                Map.of(
                        "Z",
                        "Boolean",
                        "B",
                        "Byte",
                        "C",
                        "Character",
                        "S",
                        "Short",
                        "I",
                        "Integer",
                        "J",
                        "Long",
                        "F",
                        "Float",
                        "D",
                        "Double");

        static Box of(ClassDesc primitive) {
            String name = NAMES.get(primitive.descriptorString());
            return new Box(ClassDesc.of("java.lang." + name), primitive);
        }

        /// That of this type; where that may be several, the one for what is wanted.
        static Box ofType(ClassDesc type, ClassDesc wanted) {
            return NAMES.keySet().stream()
                    .map(descriptor -> of(ClassDesc.ofDescriptor(descriptor)))
                    .filter(box -> box.type().equals(type))
                    .findFirst()
                    .orElseGet(() -> of(wanted));
        }

        String getter() {
            return primitive.displayName() + "Value";
        }
    }
}
